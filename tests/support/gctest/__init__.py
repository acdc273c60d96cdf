"""What black-box tests share: the gateway as a process, scripted upstreams and a client. Standard library only."""
