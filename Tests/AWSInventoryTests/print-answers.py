#!/usr/bin/env python3
"""Lets the real AWS CLI create load balancers at a local stand-in of AWS (moto), and writes what it
then prints about them into a folder.

usage: print-answers.py FOLDER
"""
import faulthandler
import json
import logging
import os
import pathlib
import subprocess
import sys

import boto3
from moto.server import ThreadedMotoServer

# The server lives in this process, so that it ends with it, whatever happens.
faulthandler.dump_traceback_later(480, exit=True)

# Not a line for each request.
logging.getLogger("werkzeug").setLevel(logging.ERROR)

folder = pathlib.Path(sys.argv[1])
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()

# Nothing of the machine's own settings: no account, no network.
environment = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    # moto names every Classic balancer as one of us-east-1.
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ENDPOINT_URL": f"http://{host}:{port}",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_PAGER": "",
    "HOME": str(folder),
    "NO_PROXY": "*",
    "PATH": os.environ.get("PATH", os.defpath),
}
for name in [name for name in os.environ if name.startswith("AWS_")]:
    del os.environ[name]
os.environ.update(environment)


def aws(*arguments):
    """Runs the AWS CLI and gives what it prints."""
    command = [sys.executable, "-m", "awscli", *arguments]
    return subprocess.run(
        command, env=environment, check=True, stdout=subprocess.PIPE, timeout=240, text=True).stdout


def create_balancer(type):
    answer = aws("elbv2", "create-load-balancer", "--name", "edge", "--type", type, "--subnets", *subnets)
    return json.loads(answer)["LoadBalancers"][0]["LoadBalancerArn"]


def create_listener(balancer, protocol, port, policy, action):
    aws("elbv2", "create-listener", "--load-balancer-arn", balancer, "--protocol", protocol,
        "--port", str(port), "--ssl-policy", policy, "--certificates", f"CertificateArn={certificate}",
        "--default-actions", action)


def create_policy(name, **attributes):
    pairs = [f"AttributeName={key.replace('_', '-')},AttributeValue={value}"
             for key, value in attributes.items()]
    aws("elb", "create-load-balancer-policy", "--load-balancer-name", "legacy", "--policy-name", name,
        "--policy-type-name", "SSLNegotiationPolicyType", "--policy-attributes", *pairs)


def set_policy(port, name):
    aws("elb", "set-load-balancer-policies-of-listener", "--load-balancer-name", "legacy",
        "--load-balancer-port", str(port), "--policy-names", name)


def classic_listener(protocol, port):
    return (f"Protocol={protocol},LoadBalancerPort={port},InstanceProtocol=TCP,InstancePort=80,"
            f"SSLCertificateId={certificate}")


# What balancers need, without the slow start of the CLI.
found = boto3.client("ec2").describe_subnets()["Subnets"]
subnets = [subnet["SubnetId"] for subnet in found[:2]]
certificate = boto3.client("acm").request_certificate(DomainName="example.com")["CertificateArn"]
group = boto3.client("elbv2").create_target_group(
    Name="targets", Protocol="TCP", Port=80, VpcId=found[0]["VpcId"]
)["TargetGroups"][0]["TargetGroupArn"]

alb, nlb = create_balancer("application"), create_balancer("network")
answer = "Type=fixed-response,FixedResponseConfig={StatusCode=404}"
create_listener(alb, "HTTPS", 443, "ELBSecurityPolicy-TLS13-1-2-2021-06", answer)
create_listener(alb, "HTTPS", 8443, "ELBSecurityPolicy-2016-08", answer)
create_listener(nlb, "TLS", 443, "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
                f"Type=forward,TargetGroupArn={group}")

aws("elb", "create-load-balancer", "--load-balancer-name", "legacy", "--availability-zones",
    "us-east-1a", "--listeners", classic_listener("HTTPS", 443), classic_listener("SSL", 8443))
create_policy("predefined", Reference_Security_Policy="ELBSecurityPolicy-TLS-1-2-2017-01")
create_policy("own", **{
    "Protocol-TLSv1.2": "true", "Protocol-TLSv1": "false", "Server-Defined-Cipher-Order": "true",
    "ECDHE-RSA-AES128-GCM-SHA256": "true", "AES256-SHA": "false", "AES128-SHA": "true"})
set_policy(443, "predefined")
set_policy(8443, "own")

listeners = [aws("elbv2", "describe-listeners", "--load-balancer-arn", arn) for arn in (alb, nlb)]
for name, text in {
    "listeners.json": "".join(listeners),
    "balancers.json": aws("elbv2", "describe-load-balancers"),
    "policies.json": aws("elbv2", "describe-ssl-policies"),
    "classic.json": aws("elb", "describe-load-balancers"),
    "classic-policies.json": aws(
        "elb", "describe-load-balancer-policies", "--load-balancer-name", "legacy"),
}.items():
    (folder / name).write_text(text)
server.stop()
